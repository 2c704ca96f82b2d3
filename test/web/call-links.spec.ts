import { describe, expect, it } from '@jest/globals';
import { smsLink, telLink } from '../../web/lib/call-links.js';

describe('A number to touch', () => {
  it('rings', () => {
    expect(telLink('+33639980001')).toBe('tel:+33639980001');
  });

  it('opens a message that is written already, whatever the telephone, and whatever it says', () => {
    const link = smsLink('+33639980001', 'Bonjour Zoé & Ali, « Soupe », 18:00 ? 100 % #1');
    expect(link.startsWith('sms:+33639980001?&body=')).toBe(true);
    expect(link).not.toContain(' ');
    // As Android reads it, and as iOS does.
    const body = new URLSearchParams(link.slice(link.indexOf('?') + 1)).get('body');
    expect(body).toBe('Bonjour Zoé & Ali, « Soupe », 18:00 ? 100 % #1');
    expect(link.split('&body=')).toHaveLength(2);
  });
});
