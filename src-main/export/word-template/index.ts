/** Customers' own Word documents: what they ask for, and filled. */
export { fillDocument, TagError, tagsOfDocument } from './fill';
