const chinese = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  .toLowerCase()
  .startsWith('zh');

/** One sentence for the person at the terminal, in the terminal's language. */
export function say(zh, en) {
  console.error(chinese ? zh : en);
}

/** A sentence that ends the program: what is missing or wrong, and what to do. `details` are shown below it. */
export class Stop extends Error {
  constructor(zh, en, details = '') {
    super(chinese ? zh : en);
    this.details = details;
  }
}

/** Runs a script's body; a `Stop` becomes its sentence and exit code 1. */
export async function run(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.details) console.error(error.details);
    console.error(error.message);
    process.exitCode = 1;
  }
}
