/** The mark: two leaves that share a part. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 26 26" width={size} height={size} fill="none" aria-hidden="true">
      <path d="M3 8.5A5.5 5.5 0 0 1 8.5 3H14v9.5A5.5 5.5 0 0 1 8.5 18H3z" fill="#F0B93A" />
      <path d="M23 17.5A5.5 5.5 0 0 1 17.5 23H12v-9.5A5.5 5.5 0 0 1 17.5 8H23z" fill="#7CCBC4" />
      <path d="M12 13.5A5.5 5.5 0 0 1 14 9.3v3.2A5.5 5.5 0 0 1 12 16.7z" fill="#0A3536" />
    </svg>
  );
}
