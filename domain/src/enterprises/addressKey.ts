/** Two ways of writing one address have one key: assignments by a person are remembered under it. */
export function addressKey(address: string): string {
  return address
    .normalize('NFKC')
    .replace(/[\s,，。;；、"'“”·]+/gu, '')
    .replace(/^(?:中国)?山东省/, '')
    .replace(/(?:附近公司|附近)$/, '')
    .toUpperCase();
}
