import { Form } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';

/** The demo's two doors on the first page. */
export function DemoDoors() {
  const { t } = useLanguage();
  return (
    <section className="card doors">
      <h2>{t.demo.title}</h2>
      <p className="soft">{t.demo.lead}</p>
      <Form method="post" action="/demo">
        <input type="hidden" name="intent" value="walkIn" />
        <button className="button quiet" type="submit" name="as" value="parent">
          {t.demo.asParent}
        </button>
        <button className="button quiet" type="submit" name="as" value="coordinator">
          {t.demo.asCoordinator}
        </button>
      </Form>
    </section>
  );
}
