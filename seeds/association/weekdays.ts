/** Days of the week as ISO 8601 numbers them. */
export const [MON, TUE, WED, THU, FRI, SAT, SUN] = [1, 2, 3, 4, 5, 6, 7] as const;
