import { Form } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { type DemoRole, demoAdults } from '../demo.ts';

/** Says on every page of the demo that it is one, and holds its three switches. */
export function DemoBanner({ role, mayRemove }: { role: DemoRole; mayRemove: boolean }) {
  const { t } = useLanguage();
  const other = role === 'parent' ? 'coordinator' : 'parent';
  return (
    <section className="demo" aria-label={t.demo.actions}>
      <p>
        <b>{t.demo.banner}</b> {t.demo.youAre(demoAdults[role])}
      </p>
      <Form method="post" action="/demo">
        <input type="hidden" name="as" value={other} />
        <button type="submit" name="intent" value="walkIn">
          {other === 'parent' ? t.demo.toParent : t.demo.toCoordinator}
        </button>
        <details>
          <summary>{t.demo.more}</summary>
          <p className="soft">{t.demo.shared}</p>
          <button type="submit" name="intent" value="reset">
            {t.demo.reset}
          </button>
          {mayRemove && (
            <button type="submit" name="intent" value="remove">
              {t.demo.remove}
            </button>
          )}
        </details>
      </Form>
    </section>
  );
}
