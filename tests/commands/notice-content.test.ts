/** A notice's page shows what this program wrote into its address, and nothing else. */
import { readNotice } from '../../src/commands/notice-content';

const CONTENT = { lang: 'sv', text: '2 fel. <b>"citat"</b> & åäö', actions: [{ action: 'details', label: 'Visa i panelen' }] };

it('reads back what was written', () => {
  expect(readNotice(`#${encodeURIComponent(JSON.stringify(CONTENT))}`)).toEqual(CONTENT);
});

it.each(['', '#', '#%', '#{}', '#null', '#[]', `#${JSON.stringify({ ...CONTENT, actions: [1] })}`, `#${JSON.stringify({ ...CONTENT, text: 1 })}`])('refuses %s', (hash) => {
  expect(readNotice(hash)).toBeNull();
});
