/** Bob is the plumb bob beside a finding: filled cannot both be true, dashed rarely true, dotted a detail. */
export function Bob({ strength }: { strength: string }) {
  const dashes = strength === "strong" ? undefined : strength === "medium" ? "3 2" : "1 2.2";
  return (
    <svg class="bob" width="16" height="22" viewBox="0 0 16 22" fill="none" stroke="currentColor" stroke-width="1.7" aria-hidden="true">
      <path d="M8 1v8" />
      <path d="M3.5 9h9L8 20.5z" fill={strength === "strong" ? "currentColor" : "none"} stroke-dasharray={dashes} stroke-linejoin="round" />
    </svg>
  );
}

/** Mark is the product's sign in a heading bar. */
export function Mark() {
  return (
    <svg width="16" height="22" viewBox="0 0 16 22" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
      <path d="M8 1v8M4 9h8l-4 11z" stroke-linejoin="round" />
    </svg>
  );
}
