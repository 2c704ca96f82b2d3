import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/**
 * One telephone number as it is dialled from anywhere (E.164: `+33639980001`); null where the text is anything else or
 * anything more. `country`: in which a number without a country code is dialled. Spreadsheets that took the leading zero
 * or the plus away are understood. By the shape of a country's numbers alone: new ranges open every year.
 */
export function readTelephone(text: string, country: CountryCode): string | null {
  const found = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false }, metadata);
  return found?.isValid() && found.ext === undefined ? found.number : null;
}

/** As people of that country write it; with its country code when it is one of another. */
export function telephoneText(number: string, country: CountryCode): string {
  const found = parsePhoneNumberFromString(number, metadata);
  if (!found) return number;
  return found.country === country ? found.formatNational() : found.formatInternational();
}
