import { v7 } from 'uuid';

/** A new row's id. Version 7 sorts by time, which keeps index pages warm; never use it where order must not show. */
export function newId(): string {
  return v7();
}
