import { expect, test } from 'vitest';
import { sayList } from './list.ts';

test('Spanish joins with “e” before what sounds as an i, accented or behind an h', () => {
  const withAna = (name: string) => sayList(['Ana', name], 'es');
  expect(['Íñigo', 'Inés', 'Hilario', 'Híspalis'].map(withAna)).toEqual([
    'Ana e Íñigo',
    'Ana e Inés',
    'Ana e Hilario',
    'Ana e Híspalis',
  ]);
  expect(['Yago', 'Hielo', 'Begoña'].map(withAna)).toEqual(['Ana y Yago', 'Ana y Hielo', 'Ana y Begoña']);
  expect(sayList(['Rocío', 'Toni', 'Íñigo'], 'es')).toBe('Rocío, Toni e Íñigo');
});

test('other languages join as ever', () => {
  expect(sayList(['Ana', 'Íñigo'], 'en')).toBe('Ana and Íñigo');
  expect(sayList(['Ana', 'Íñigo'], 'de')).toBe('Ana und Íñigo');
});
