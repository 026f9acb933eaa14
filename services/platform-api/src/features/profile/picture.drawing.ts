// Makes of whatever somebody uploads the small square that is shown: nothing of the file itself is kept, nor what it says of where
// it was taken.
import { ResizeFit, Transformer } from '@napi-rs/image'
import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'
import { mostPicturePixels, pictureTypes } from '@dezky/contracts'
import { PictureRefused, PictureTooLarge } from './profile.errors.ts'

const side = 256
const quality = 82

/** One after the other: while it is drawn a picture takes up to half a gigabyte. */
let drawing: Promise<unknown> = Promise.resolve()

/** As WebP. Throws PictureRefused, PictureTooLarge. */
export async function drawPicture(content: Buffer): Promise<Buffer> {
  await requirePicture(content)
  const drawn = drawing.then(() => draw(content))
  drawing = drawn.catch(() => undefined)
  return drawn
}

async function requirePicture(content: Buffer): Promise<void> {
  const type = content.length > 0 ? await fileTypeFromBuffer(content) : undefined
  if (!pictureTypes.some(taken => taken === type?.mime)) throw new PictureRefused()
  const { width, height } = sizeOf(content)
  if (width * height > mostPicturePixels) throw new PictureTooLarge()
}

/** As its first bytes say, before anything is made of it; the decoder holds it to that. */
function sizeOf(content: Buffer): { width: number, height: number } {
  try {
    return imageSize(content)
  }
  catch (cause) {
    throw new PictureRefused(cause)
  }
}

async function draw(content: Buffer): Promise<Buffer> {
  try {
    return await new Transformer(content).rotate().resize({ width: side, height: side, fit: ResizeFit.Cover }).webp(quality)
  }
  catch (cause) {
    throw new PictureRefused(cause)
  }
}
