import { describe, expect, it } from 'vitest';
import { setUpBrowserPage } from './setUpBrowserPage.ts';

const { visits, open } = setUpBrowserPage();

describe('every block', () => {
  it.each(['C1', 'C2', 'C3', 'C4'])(
    'in %s is drawn without a complaint or a request elsewhere',
    async (channelId) => {
      const page = await open(`/?user=U1#/${channelId}`);
      await page.getByRole('article').first().waitFor();
      expect(await page.getByText(/^Unsupported/).allTextContents()).toEqual(
        channelId === 'C2' ? ['Unsupported block: hologram'] : [],
      );
      expect(visits()[0]?.complaints).toEqual([]);
      expect(visits()[0]?.strayRequests).toEqual([]);
    },
  );

  it('keeps what was written as text from becoming markup', async () => {
    const page = await open('/?user=U1#/C2');
    await page.getByText('<script>alert(1)</script>').waitFor();
    expect(await page.locator('.messages script').count()).toBe(0);
  });

  it('sorts, filters and pages a data table', async () => {
    const page = await open('/?user=U1#/C3');
    const table = page.getByRole('table', { name: 'Satisfaction by customer' });
    const names = () => table.getByRole('rowheader').allTextContents();
    await table.getByRole('button', { name: 'Index' }).click();
    expect(await names()).toEqual(['Initech', 'Wayne', 'Acme', 'Umbrella', 'Stark']);
    await table.getByRole('button', { name: 'Index' }).click();
    expect(await names()).toEqual(['Hooli', 'Globex', 'Stark', 'Umbrella', 'Acme']);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await names()).toEqual(['Wayne', 'Initech']);
    await page.getByRole('searchbox', { name: 'Filter Satisfaction by customer' }).fill('ack');
    await page.getByText('No results').waitFor();
  });

  it('offers the figures of a chart as a table', async () => {
    const page = await open('/?user=U1#/C3');
    await page.getByText('Show as table').first().click();
    const row = page
      .getByRole('table', { name: 'Points lost by theme' })
      .getByRole('row', { name: /Support/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['34']);
  });
});
