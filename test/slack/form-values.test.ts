import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formValues, readForm } from '../../src/slack/form-values.ts';
import { FormErrors } from '../../src/slack/user-error.ts';

describe('a modal that was sent', () => {
  const chosen = { text: { type: 'plain_text' as const, text: 'Dana' }, value: 'U1' };

  test('is read by the names of its inputs', () => {
    expect(
      formValues({
        today: { value: { type: 'plain_text_input', value: null } },
        lead: { value: { type: 'static_select', selected_option: chosen } },
        done: { value: { type: 'checkboxes', selected_options: [chosen] } },
        nobody: { value: { type: 'users_select', selected_user: null } },
        at: { value: { type: 'timepicker', selected_time: '09:00' } },
      }),
    ).toEqual({ today: '', lead: 'U1', done: ['U1'], nobody: null, at: '09:00' });
  });

  test('says under each input what does not fit', () => {
    const schema = z.object({
      name: z.string().min(1, 'Give the team a name.'),
      at: z.string().regex(/^\d\d:\d\d$/, 'A time such as 09:00.'),
    });
    expect(readForm(schema, { name: 'Dev', at: '09:00' })).toEqual({ name: 'Dev', at: '09:00' });
    try {
      readForm(schema, { name: '', at: '25' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FormErrors);
      expect(error).toMatchObject({ fields: { name: 'Give the team a name.', at: 'A time such as 09:00.' } });
    }
  });
});
