export type MailLink = { href: string; words: string };

/** Where a mail leads on the web, each by the words that a reader taps. */
export function linksOf(html: string): MailLink[] {
  return [...html.matchAll(/<a\b[^>]*?\bhref="(https?:[^"]+)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, href = '', inside = '']) => ({
      href: asText(href),
      // What only some mail programs read stands in comments.
      words: asText(inside.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, '')),
    }),
  );
}

function asText(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u200b\u00a0\u00ad]+/g, ' ')
    .trim();
}
