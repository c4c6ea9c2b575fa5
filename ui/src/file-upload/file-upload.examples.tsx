import type { ExampleSet } from '../gallery/example.ts';
import { FileUpload } from './file-upload.tsx';

const ignore = () => {};

export const fileUploadExamples: ExampleSet = {
  title: { zh: '传材料', en: 'File upload' },
  examples: [
    {
      name: { zh: '还没有', en: 'Empty' },
      render: () => <FileUpload id="u1" label="平面图" files={[]} onPick={ignore} onRetry={ignore} onRemove={ignore} />,
    },
    {
      name: { zh: '传好、正在传、没传上', en: 'Received, on its way, failed' },
      render: () => (
        <FileUpload
          id="u2"
          label="租房合同"
          onPick={ignore}
          onRetry={ignore}
          onRemove={ignore}
          files={[
            { key: '1', name: '合同第一页.jpg', sizeBytes: 812_000, state: { kind: 'kept', href: '#' } },
            { key: '2', name: '合同第二页.jpg', sizeBytes: 900_000, state: { kind: 'sending', fraction: 0.42 } },
            {
              key: '3',
              name: '合同第三页.jpg',
              sizeBytes: 900_000,
              state: { kind: 'failed', reason: '网断了，这个文件没有传上来' },
            },
          ]}
        />
      ),
    },
  ],
};
