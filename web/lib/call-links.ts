/** Rings, from a telephone or a computer that has one. */
export const telLink = (number: string): string => `tel:${number}`;

/**
 * Opens a message that is already written; nothing is sent by itself. Telephones disagree on what comes before `body`: iOS
 * reads `&body`, Android and RFC 5724 `?body`. Both read this.
 */
export const smsLink = (number: string, message: string): string =>
  `sms:${number}?&body=${encodeURIComponent(message)}`;
