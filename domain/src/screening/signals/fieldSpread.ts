import type { Signal } from './signal.ts';

/** 与研发能力明显不符 (breadth): 令77号 Art. 3(5). Sections of the IPC the filings spread over. */
export const fieldSpread: Signal = {
  id: 'fieldSpread',
  act: 'noResearch',
  needs: ['ipc'],
  measure({ members, settings }) {
    const sections = new Set(members.flatMap((m) => (/^[A-H]/.test(m.ipc[0] ?? '') ? [m.ipc[0]![0]!] : [])));
    return sections.size === 0
      ? undefined
      : { value: sections.size, threshold: settings.ipcSections, met: sections.size >= settings.ipcSections };
  },
};
