import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { ReactNode } from 'react';

const font = 'Figtree, "Segoe UI", Helvetica, Arial, sans-serif';
const ink = '#26312c';
const soft = '#5d665f';

/** What every mail shares: paper ground, one card, the reason it was sent at the foot. */
export function Layout(props: {
  locale: string;
  preview: string;
  title: string;
  foot: string;
  children: ReactNode;
}) {
  return (
    <Html lang={props.locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
      </Head>
      <Preview>{props.preview}</Preview>
      <Body style={{ backgroundColor: '#faf6ef', fontFamily: font, margin: 0, padding: '24px 12px' }}>
        <Container
          style={{
            backgroundColor: '#fffdf8',
            border: '1px solid #e4dccd',
            borderRadius: 14,
            maxWidth: 520,
            padding: '24px 24px 16px',
          }}
        >
          <Heading as="h1" style={{ color: ink, fontSize: 22, lineHeight: '28px', margin: '0 0 12px' }}>
            {props.title}
          </Heading>
          {props.children}
          <Hr style={{ borderColor: '#e4dccd', margin: '24px 0 12px' }} />
          <Text style={{ color: soft, fontSize: 14, lineHeight: '20px', margin: 0 }}>{props.foot}</Text>
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={{ color: ink, fontSize: 16, lineHeight: '24px', margin: '0 0 14px' }}>{children}</Text>;
}

export function MainAction({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: '4px 0 18px' }}>
      <Button
        href={href}
        style={{
          backgroundColor: '#2b6b55',
          borderRadius: 12,
          color: '#fffdf8',
          fontSize: 16,
          fontWeight: 600,
          padding: '13px 22px',
        }}
      >
        {children}
      </Button>
    </Section>
  );
}

/** A code to type, in figures large enough to copy by eye. */
export function Code({ children }: { children: string }) {
  return (
    <Text
      style={{
        color: ink,
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
