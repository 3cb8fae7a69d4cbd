/** The used part of the Network Information API, which many browsers lack. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

const connection = (): Connection => (navigator as { connection?: Connection }).connection ?? {};

export const savesData = (): boolean => connection().saveData === true;

export function isMetered(): boolean {
  const { type, effectiveType = '' } = connection();
  return savesData() || type === 'cellular' || /[23]g/.test(effectiveType);
}
