/** The nonce the server wrote in the page: styles made at run time carry it, or the policy drops them. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
