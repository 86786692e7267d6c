import { calendar } from './calendar';
import { choices } from './choices';
import { complaint } from './complaint';
import { fields } from './fields';
import { forms } from './forms';
import { frame } from './frame';
import { intake } from './intake';
import { register } from './register';
import { settings } from './settings';
import { shell } from './shell';

export const en = {
  calendar,
  choices,
  complaint,
  fields,
  forms,
  frame,
  intake,
  register,
  settings,
  shell,
} as const;
