import { type CountryCode, getCountries } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** Not in every list of types yet. */
type Region = Intl.Locale & { getTimeZones?: () => string[] | undefined };

let countries: ReadonlyMap<string, CountryCode> | null = null;

/** The country whose clocks run so, in which numbers without a country code are dialled; France where none is known. */
export function zoneCountry(zone: string): CountryCode {
  countries ??= new Map(
    getCountries(metadata).flatMap((country) => {
      const region: Region = new Intl.Locale(`und-${country}`);
      return (region.getTimeZones?.() ?? []).map((one) => [one, country] as const);
    }),
  );
  return countries.get(zone) ?? countries.get(canonical(zone)) ?? 'FR';
}

const canonical = (zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
