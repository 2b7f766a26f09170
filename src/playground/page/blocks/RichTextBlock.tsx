import type { RichTextBlockElement, RichTextBlock as RichTextBlockJson, RichTextSection } from '@slack/types';
import type { BlockProps } from './blockOf.ts';
import { RichTextInline } from './RichTextInline.tsx';

export function RichTextBlock({ block }: BlockProps<RichTextBlockJson>) {
  return (
    <div className="prose rich-text">
      <RichText elements={block.elements} />
    </div>
  );
}

export function RichText({ elements }: { elements: RichTextBlockElement[] }) {
  const startOf = orderedStarts(elements);
  return elements.map((element, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rich text has no identity
    <RichTextPart key={index} element={element} start={startOf[index] ?? 1} />
  ));
}

function RichTextPart({ element, start }: { element: RichTextBlockElement; start: number }) {
  const border = 'border' in element && element.border ? ' rich-text-bordered' : '';
  switch (element.type) {
    case 'rich_text_section':
      return <Section section={element} />;
    case 'rich_text_preformatted':
      return (
        <pre>
          <Inline elements={element.elements} />
        </pre>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <Inline elements={element.elements} />
        </blockquote>
      );
    case 'rich_text_list': {
      const items = element.elements.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: list items have no identity
        <li key={index}>
          <Section section={item} />
        </li>
      ));
      const className = `indent-${Math.min(element.indent ?? 0, 6)}${border}`;
      return element.style === 'ordered' ? (
        <ol className={className} start={start}>
          {items}
        </ol>
      ) : (
        <ul className={className}>{items}</ul>
      );
    }
  }
}

function Section({ section }: { section: RichTextSection }) {
  return (
    <div className="rich-text-section">
      <Inline elements={section.elements} />
    </div>
  );
}

function Inline({ elements }: { elements: RichTextSection['elements'] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: rich text has no identity
  return elements.map((element, index) => <RichTextInline key={index} element={element} />);
}

/** An ordered list that goes on after a deeper one counts on; `offset` of the element wins where it is given. */
function orderedStarts(elements: RichTextBlockElement[]): number[] {
  const counted: number[] = [];
  return elements.map((element) => {
    if (element.type !== 'rich_text_list') {
      counted.length = 0;
      return 1;
    }
    const indent = element.indent ?? 0;
    counted.length = Math.min(counted.length, indent + 1);
    const offset = (element as { offset?: number }).offset;
    const start = (offset ?? counted[indent] ?? 0) + 1;
    counted[indent] = start - 1 + element.elements.length;
    return start;
  });
}
