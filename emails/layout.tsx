import {
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { ReactNode } from 'react';
import { darkStyles, light } from './colours.ts';

const font = 'Figtree, "Segoe UI", Helvetica, Arial, sans-serif';

/** What every mail shares: paper ground, one card, and at its foot why it was sent and how to have no more of them. */
export function Layout(props: {
  locale: string;
  preview: string;
  title: string;
  foot: string;
  turnOff?: { href: string; words: string };
  children: ReactNode;
}) {
  return (
    <Html lang={props.locale}>
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{props.title}</title>
        <style>{darkStyles}</style>
      </Head>
      <Ground>
        <Preview>{props.preview}</Preview>
        <Container
          className="card"
          style={{
            backgroundColor: light.card,
            border: `1px solid ${light.line}`,
            borderRadius: 14,
            maxWidth: 520,
            padding: '24px 20px 18px',
          }}
        >
          <Heading
            as="h1"
            className="ink"
            style={{ color: light.ink, fontSize: 23, lineHeight: '29px', margin: '0 0 12px' }}
          >
            {props.title}
          </Heading>
          {props.children}
          <Hr className="line" style={{ borderColor: light.line, margin: '22px 0 14px' }} />
          <Text className="soft" style={{ color: light.soft, fontSize: 14, lineHeight: '21px', margin: 0 }}>
            {props.foot}
          </Text>
          {props.turnOff && (
            <Text style={{ fontSize: 14, lineHeight: '21px', margin: '6px 0 0' }}>
              <Link className="link" style={linkStyle} href={props.turnOff.href}>
                {props.turnOff.words}
              </Link>
            </Text>
          )}
        </Container>
      </Ground>
    </Html>
  );
}

/** The paper: some programs colour only the body, others only what is in it. */
function Ground({ children }: { children: ReactNode }) {
  const paper = { backgroundColor: light.paper };
  return (
    <body className="paper" style={{ ...paper, margin: 0 }}>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
        <tbody>
          <tr>
            <td className="paper" style={{ ...paper, fontFamily: font, padding: '20px 10px' }}>
              {children}
            </td>
          </tr>
        </tbody>
      </table>
    </body>
  );
}

const linkStyle = { color: light.go, textDecoration: 'underline' };

export function Paragraph({ children, soft }: { children: ReactNode; soft?: boolean }) {
  return (
    <Text
      className={soft ? 'soft' : 'ink'}
      style={{
        color: soft ? light.soft : light.ink,
        fontSize: soft ? 15 : 16,
        lineHeight: soft ? '22px' : '24px',
        margin: '0 0 14px',
      }}
    >
      {children}
    </Text>
  );
}

export function Subheading({ children }: { children: ReactNode }) {
  return (
    <Heading
      as="h2"
      className="ink"
      style={{ color: light.ink, fontSize: 18, lineHeight: '24px', margin: '22px 0 4px' }}
    >
      {children}
    </Heading>
  );
}

export function MainAction({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: '4px 0 18px' }}>
      <Button
        href={href}
        className="go"
        style={{
          backgroundColor: light.go,
          borderRadius: 12,
          color: light.goInk,
          fontSize: 16,
          fontWeight: 600,
          lineHeight: '22px',
          padding: '13px 22px',
        }}
      >
        {children}
      </Button>
    </Section>
  );
}

/** One thing and what it means, by the colour and the shape of its edge and by its words. */
export function Marked({
  as: meaning,
  children,
}: {
  as: 'duty' | 'place' | 'rest' | 'open';
  children: ReactNode;
}) {
  const colour = meaning === 'open' ? light.soft : light[meaning];
  const shape = { duty: 'solid', place: 'double', rest: 'solid', open: 'dashed' }[meaning];
  return (
    <Section
      className={`edge-${meaning}`}
      style={{
        borderLeft: `${meaning === 'open' ? 3 : 6}px ${shape} ${colour}`,
        margin: '0 0 12px',
        paddingLeft: 12,
      }}
    >
      <Text className="ink" style={{ color: light.ink, fontSize: 16, lineHeight: '23px', margin: 0 }}>
        {children}
      </Text>
    </Section>
  );
}

export function Soft({ children }: { children: ReactNode }) {
  return (
    <span className="soft" style={{ color: light.soft }}>
      {children}
    </span>
  );
}

export type Person = { name: string; phone: string; email: string | null };

/** Somebody and how to reach them, a tap away. */
export function Reach({ person: { name, phone, email } }: { person: Person }) {
  return (
    <>
      {name}
      {phone && ': '}
      {phone && (
        <Link
          className="link reach"
          style={{ ...linkStyle, whiteSpace: 'nowrap' }}
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
        >
          {phone}
        </Link>
      )}
      {email && (phone ? ', ' : ': ')}
      {email && (
        <Link className="link reach" style={linkStyle} href={`mailto:${email}`}>
          {email}
        </Link>
      )}
    </>
  );
}

/** A code to type, in figures large enough to copy by eye. */
export function Code({ children }: { children: string }) {
  return (
    <Text
      className="ink"
      style={{
        color: light.ink,
        fontSize: 30,
        fontWeight: 700,
        letterSpacing: 6,
        lineHeight: '36px',
        margin: '0 0 14px',
      }}
    >
      {children}
    </Text>
  );
}
