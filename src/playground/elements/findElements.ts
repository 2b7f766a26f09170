import { isJsonObject, isString, type JsonObject, objectsIn } from '../json.ts';

export type PlacedElement = {
  blockId: string;
  actionId: string;
  type: string;
  element: JsonObject;
  /** The input block around it, with its label and whether it is optional. */
  inputBlock?: JsonObject;
};

/** Every interactive element in the blocks, wherever a block keeps them. */
export function findElements(blocks: readonly unknown[]): PlacedElement[] {
  return objectsIn(blocks).flatMap((block): PlacedElement[] => {
    switch (block.type) {
      case 'input':
        return placed(block, [block.element], block);
      case 'section':
        return placed(block, [block.accessory]);
      case 'actions':
      case 'context_actions':
        return placed(block, block.elements);
      case 'card':
        return placed(block, block.actions);
      case 'carousel':
        return findElements(objectsIn(block.elements).map((card) => ({ block_id: block.block_id, ...card })));
      case 'container':
        return findElements(objectsIn(block.child_blocks));
      default:
        return [];
    }
  });
}

function placed(block: JsonObject, elements: unknown, inputBlock?: JsonObject): PlacedElement[] {
  return (Array.isArray(elements) ? elements : []).flatMap((element): PlacedElement[] => {
    if (!isJsonObject(element) || !isString(element.action_id) || !isString(element.type)) return [];
    return [
      {
        blockId: String(block.block_id),
        actionId: element.action_id,
        type: element.type,
        element,
        ...(inputBlock && { inputBlock }),
      },
    ];
  });
}

export function findElement(
  blocks: readonly unknown[],
  blockId: string,
  actionId: string,
): PlacedElement | undefined {
  return findElements(blocks).find((e) => e.blockId === blockId && e.actionId === actionId);
}
