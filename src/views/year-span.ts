/** Year range: { from: '1997-12', to: '2006-08' } → “1997–2006”. */
export function yearSpan({ from, to }: { readonly from: string | number; readonly to: string | number }): string {
  return `${String(from).slice(0, 4)}–${String(to).slice(0, 4)}`;
}
