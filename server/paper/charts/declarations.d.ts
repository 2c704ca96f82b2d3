/** What Vega has and does not describe: how wide it takes a text to be. May be replaced. */
declare module 'vega' {
  export const textMetrics: { width: (item: MeasuredText, text: string | number | null | undefined) => number };

  export interface MeasuredText {
    fontSize?: number;
    fontWeight?: string | number;
    /** At most as wide, px. */
    limit?: number;
  }
}
