/** A co-op's sheet has a few dozen rows; a megabyte is far more than any of them needs. */
export const sheetByteLimit = 1024 * 1024;
