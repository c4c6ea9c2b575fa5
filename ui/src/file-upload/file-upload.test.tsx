import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { FileUpload, sizeInWords, type UploadedFile } from './file-upload.tsx';

const ignore = () => {};
const show = (files: readonly UploadedFile[]) =>
  renderToStaticMarkup(
    <FileUpload id="m1" label="平面图" files={files} onPick={ignore} onRetry={ignore} onRemove={ignore} />,
  );

describe('FileUpload', () => {
  it('names what each button is about', () => {
    const html = show([{ key: 'a', name: '平面图.jpg', sizeBytes: 812_000, state: { kind: 'kept', href: '/f' } }]);
    expect(html).toContain('删除<span class="vh">：平面图.jpg</span>');
    expect(html).toContain('传好了，812 kB');
  });

  it('offers to send again what did not get through, and says why it failed', () => {
    const html = show([{ key: 'a', name: 'a.jpg', sizeBytes: 1, state: { kind: 'failed', reason: '网断了' } }]);
    expect(html).toContain('role="alert"');
    expect(html).toContain('网断了');
    expect(html).toContain('再传一次');
  });

  it('shows how far a file has come', () => {
    const html = show([{ key: 'a', name: 'a.jpg', sizeBytes: 1, state: { kind: 'sending', fraction: 0.424 } }]);
    expect(html).toContain('正在传，42%');
    expect(html).toContain('<progress');
  });

  it('says sizes as people do', () => {
    expect([sizeInWords(1), sizeInWords(812_345), sizeInWords(3_400_000)]).toEqual(['1 kB', '812 kB', '3.4 MB']);
  });
});
