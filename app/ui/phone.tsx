/** A number that a tap rings, never broken over two lines. */
export function Phone({ number }: { number: string }) {
  return (
    <a className="phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}
