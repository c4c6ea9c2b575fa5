import type { Browser } from 'playwright-core';

/** A file as someone picks it. */
export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const plan = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="440" viewBox="0 0 640 440">
  <rect width="640" height="440" fill="#fdfcf7"/>
  <g fill="none" stroke="#222" stroke-width="3">
    <rect x="30" y="60" width="580" height="340"/><path d="M230 60v180M430 60v180M30 240h580M330 240v160"/>
  </g>
  <g font-family="sans-serif" font-size="22" text-anchor="middle" fill="#222">
    <text x="320" y="40">经营布局和操作流程图</text>
    <text x="130" y="158">粗加工</text><text x="330" y="158">切配</text><text x="520" y="158">烹调</text>
    <text x="180" y="328">洗消</text><text x="470" y="328">备餐、用餐</text>
  </g>
</svg>`;

/** A photo of a plan, as a real PNG: drawn once by the browser of the journey. */
export async function aFloorPlan(browser: Browser): Promise<Paper> {
  const page = await browser.newPage({ viewport: { width: 640, height: 440 } });
  await page.setContent(`<body style="margin:0">${plan}`);
  const buffer = await page.screenshot();
  await page.close();
  return { name: '布局图.png', mimeType: 'image/png', buffer };
}

/** A printed list, as a real PDF. */
export async function aPrintedList(browser: Browser, title: string): Promise<Paper> {
  const page = await browser.newPage();
  await page.setContent(`<h1>${title}</h1><p>冰箱2台，消毒柜1台，保温台1台</p>`);
  const buffer = await page.pdf({ format: 'A4' });
  await page.close();
  return { name: `${title}.pdf`, mimeType: 'application/pdf', buffer };
}
