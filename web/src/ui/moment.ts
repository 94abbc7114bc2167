const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment in China's time, wherever the browser stands: `2026-11-22 09:05`. */
export function momentText(iso: string): string {
  return partsText(new Date(iso));
}

/** Today in China. */
export function todayText(): string {
  return partsText(new Date()).slice(0, 10);
}

function partsText(moment: Date): string {
  const part = Object.fromEntries(CLOCK.formatToParts(moment).map((p) => [p.type, p.value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`;
}
