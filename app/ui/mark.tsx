/** The four meanings, each with its own shape so that colour is never alone. */
export function Mark({ of }: { of: 'duty' | 'place' | 'rest' | 'open' }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      {of === 'duty' && (
        <>
          <rect width="18" height="18" rx="5" fill="var(--duty)" />
          <path d="M5 14.500l4-11M10.500 14.500l4-11" stroke="var(--card)" strokeWidth="2" opacity=".65" />
        </>
      )}
      {of === 'place' && <rect y="4" width="18" height="10" rx="4" fill="var(--place)" />}
      {of === 'rest' && <rect width="18" height="18" rx="5" fill="var(--rest)" />}
      {of === 'open' && (
        <rect
          x="1"
          y="1"
          width="16"
          height="16"
          rx="5"
          fill="none"
          stroke="var(--soft)"
          strokeWidth="1.8"
          strokeDasharray="3.500 2.500"
        />
      )}
    </svg>
  );
}

export function Sunrise() {
  return (
    <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M4 22a12 12 0 0 1 24 0z" fill="var(--rest)" />
      <path d="M3 24.500h26" stroke="var(--place)" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M16 4v3M6.500 8.500l2 2M25.500 8.500l-2 2"
        stroke="var(--duty)"
        strokeWidth="2.500"
        strokeLinecap="round"
      />
    </svg>
  );
}
