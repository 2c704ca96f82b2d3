/** Where a figure is kept by month; the day of a row is the first of its month. */
export function tablesOf(name: string) {
  return {
    /** The rows of `indicator.NAME`, a month at a time. */
    numbers: `by_month."${name}"`,
    /** The same, told apart only by what every answer needs. */
    whole: `month_whole."${name}"`,
    /** Each combination of dimensions there is, with a number. */
    slices: `month_slice."${name}"`,
    /** Who is in a month and slice: 64 people in the bits of a block. */
    people: `month_people."${name}"`,
    /** Who is in a month, whatever the slice. */
    everyone: `month_everyone."${name}"`,
  } as const;
}
