/** How somebody was asked. */
export const requestWays = ['mail', 'paper', 'phone'] as const;
