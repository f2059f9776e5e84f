/**
 * Preloaded with `node --import`: the process believes that it started at the instant in CLOCK_STARTS_AT, and its clock
 * goes on from there. For tests of days that pass.
 */
const started = process.env.CLOCK_STARTS_AT;
if (started) {
  const RealDate = Date;
  const shift = RealDate.parse(started) - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [RealDate.now() + shift] : given));
    }
    static now() {
      return RealDate.now() + shift;
    }
  };
}
