/** Addresses of this feature's pages. */
export const importsAddress = (district: string) => `/d/${district}/imports`;
export const importAddress = (district: string, batch: string) => `/d/${district}/imports/${batch}`;
export const fileRowAddress = (district: string, batch: string, sheet: number, row: number) =>
  `/d/${district}/imports/${batch}/rows/${sheet}/${row}`;
export const registersAddress = (district: string) => `/d/${district}/registers`;
export const registerAddress = (district: string, kind: string) => `/d/${district}/registers/${kind}`;
export const recordAddress = (district: string, kind: string, record: string) =>
  `/d/${district}/registers/${kind}/${record}`;
export const queueAddress = (district: string, queue: string) => `/d/${district}/queues/${queue}`;
export const cockpitAddress = (district: string) => `/d/${district}`;
export const figureAddress = (district: string, indicator: string) => `/d/${district}/figures/${indicator}`;
