/** What other rooms may use of the demonstration district. */
export { freezeDemo } from './freezeQuarters.ts';
export { type DemoLoad, loadDemo } from './load.ts';
export { removeDemo } from './remove.ts';
export { superviseDemo } from './supervise.ts';
export { writeDemoFiles, writeDemoTruth } from './writeFiles.ts';
