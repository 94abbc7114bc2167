/** What other rooms may use of settings. */
export { documentOfSetting } from './store.ts';
