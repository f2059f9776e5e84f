/**
 * A small picture as text, beside words that say the same. As elements of the page it would cost a write for each of its
 * parts and attributes, and pages draw many.
 * @param of the whole svg, put together from our own shapes or the library's, never from what anybody typed
 */
export function Drawing({ of }: { of: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes, as said above
  return <span className="drawing" dangerouslySetInnerHTML={{ __html: of }} />;
}
