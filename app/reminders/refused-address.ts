type Answer = { command?: unknown; responseCode?: unknown; response?: unknown };

/**
 * Whether a mail server has said that an address does not exist, so that no later try can succeed. Other lasting answers
 * are about the sender, the mail or a full mailbox: they may be mended without the address changing.
 */
export function isAddressRefused(error: unknown): boolean {
  const { command, responseCode, response } = (error ?? {}) as Answer;
  if (command !== 'RCPT TO' || typeof responseCode !== 'number') return false;
  const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response ?? ''))?.[1];
  if (detail !== undefined) return responseCode >= 500 && /^5\.1\.|^5\.2\.1$/.test(detail);
  return [550, 551, 553].includes(responseCode);
}
