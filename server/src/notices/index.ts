/** What other rooms may use of notices. */
export { keepTelling } from './keep.ts';
export { deadlineNotice } from './sources/deadlines.ts';
export { addNotices, type NewNotice } from './store.ts';
export { tell } from './tell.ts';
