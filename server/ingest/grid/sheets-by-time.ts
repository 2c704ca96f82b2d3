/** The sheets of a file by whom and when they tell of, to find those that tell the same twice. */
export class SheetsByTime {
  readonly #first = new Map<string, string>();

  constructor(private readonly same: Set<string>) {}

  day(who: string, day: string, sheet: string): void {
    this.#meet(['day', who, day], sheet, true);
    this.#meet(['whole month', who, day.slice(0, 7)], sheet, false);
    this.#keep(['day of month', who, day.slice(0, 7)], sheet);
  }

  month(who: string, month: string, sheet: string): void {
    this.#meet(['whole month', who, month], sheet, true);
    this.#meet(['day of month', who, month], sheet, false);
  }

  #meet(what: readonly string[], sheet: string, keeps: boolean): void {
    const other = this.#first.get(JSON.stringify(what)) ?? sheet;
    if (keeps) this.#keep(what, other);
    if (other !== sheet) for (const name of [other, sheet]) this.same.add(name);
  }

  #keep(what: readonly string[], sheet: string): void {
    const name = JSON.stringify(what);
    if (!this.#first.has(name)) this.#first.set(name, sheet);
  }
}
