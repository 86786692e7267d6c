import { byDay } from '@renderer/features/calendar/month-model';
import { expect, it } from 'vitest';

it('a month is empty without dues', () => expect(byDay([], true).size).toBe(0));
