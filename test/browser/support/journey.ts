import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const SCREENSHOTS = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));

/** A journey is what one person does from beginning to end; its steps are counted as tests. */
export interface Journey {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  run(traveller: Traveller): Promise<void>;
}

export interface Traveller {
  readonly page: Page;
  readonly url: string;
  readonly link: string;
  /** A step that must hold; when one fails the rest of the journey is skipped. */
  step(name: string, action: () => Promise<void>): Promise<void>;
  /** Says why steps are not taken. */
  skip(name: string, why: string): void;
  /** A picture for the README, taken only when SOPHORA_SCREENSHOTS is set. */
  picture(name: string): Promise<void>;
}

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export async function travel(
  journey: Journey,
  where: { page: Page; url: string; link: string },
  tally: Tally,
): Promise<void> {
  console.log(`\n${journey.name}`);
  let broken = false;
  const failures = watchForFailures(where.page);
  await journey.run({
    ...where,
    step: async (name, action) => {
      if (broken) {
        tally.skipped++;
        console.log(`  - ${name} (an earlier step failed)`);
        return;
      }
      try {
        await action();
        const wrong = failures.splice(0);
        if (wrong.length > 0) throw new Error(`the page complained: ${wrong.join(' | ')}`);
        tally.passed++;
        console.log(`  ✓ ${name}`);
      } catch (error) {
        broken = true;
        tally.failed++;
        console.log(
          `  ✗ ${name}\n    ${String(error).replaceAll('\n', '\n    ')}\n    at ${where.page.url()}`,
        );
      }
    },
    skip: (name, why) => {
      tally.skipped++;
      console.log(`  - ${name} (${why})`);
    },
    picture: async (name) => {
      if (!process.env.SOPHORA_SCREENSHOTS || broken) return;
      mkdirSync(SCREENSHOTS, { recursive: true });
      await where.page.mouse.move(0, 0);
      await where.page.waitForTimeout(500); // explanations that stood under the pointer fade
      await where.page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
    },
  });
}

/** Errors a person would not see but a page must not have: exceptions, refused scripts, answers of 500 and above. */
function watchForFailures(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
      failures.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`);
  });
  return failures;
}
