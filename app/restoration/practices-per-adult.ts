/** Few enough to be kept: what truly restores, not a list of hobbies. */
export const practicesPerAdult = 3;
