/** What a browser may tell of its connection; many tell nothing. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

const connection = (): Connection => (navigator as { connection?: Connection }).connection ?? {};

/** Whether the reader has asked for as little data as can be. */
export const savesData = (): boolean => connection().saveData === true;

/** Whether data cost, or come slowly. */
export function isMetered(): boolean {
  const { type, effectiveType = '' } = connection();
  return savesData() || type === 'cellular' || /[23]g/.test(effectiveType);
}
