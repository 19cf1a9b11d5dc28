import type { Attributes } from 'graphology-types';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Outline } from '#contract/drawn.ts';
import type { What } from '#picture/exploration/steps.ts';

/** What the overview knows of a node beyond what Sigma does. */
export interface OverviewNode extends Attributes {
  x: number;
  y: number;
  size: number;
  color: string;
  border: string;
  shape: number;
  /** the colour of the halo; empty: none */
  halo: string;
  label: string;
  forceLabel: boolean;
  what: What;
}

export interface OverviewTie extends Attributes {
  size: number;
  color: string;
  what: What;
}

/** Numbers that the shader tells apart; what it cannot draw is drawn as its nearest. */
export const SHAPES: Readonly<Record<Outline, number>> = {
  ellipse: 0,
  rectangle: 1,
  'round-rectangle': 2,
  barrel: 2,
  tag: 1,
  triangle: 3,
  diamond: 4,
  pentagon: 5,
  hexagon: 6,
  vee: 7,
  octagon: 8,
};

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec4 a_halo;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec4 v_halo;
varying vec2 v_at;
varying float v_pixels;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  v_pixels = max(a_size / u_sizeRatio, 1.4);
  float reach = 1.15 + step(0.01, a_halo.a) * (0.2 + 7.0 / v_pixels);
  v_at = a_corner * reach;
  vec2 offset = v_at * v_pixels * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_shape = a_shape;
  v_border = a_border;
  v_halo = a_halo;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_border.a *= bias;
  v_halo.a *= bias;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec4 v_border;
varying vec4 v_halo;
varying vec2 v_at;
varying float v_pixels;
varying float v_shape;
float polygon(vec2 at, float sides) {
  float slice = 6.2831853 / sides;
  float angle = atan(at.x, at.y);
  return cos(floor(0.5 + angle / slice - 0.5) * slice + slice * 0.5 - angle) * length(at) - cos(slice * 0.5);
}
float outside(vec2 at) {
  if (v_shape < 0.5) return length(at) - 1.0;
  if (v_shape < 1.5) return max(abs(at.x), abs(at.y)) - 0.9;
  if (v_shape < 2.5) return length(max(abs(at) - 0.55, 0.0)) - 0.4;
  if (v_shape < 3.5) return polygon(at, 3.0);
  if (v_shape < 4.5) return polygon(at, 4.0);
  if (v_shape < 5.5) return polygon(at, 5.0);
  if (v_shape < 6.5) return polygon(at.yx, 6.0);
  if (v_shape < 7.5) return polygon(-at, 3.0);
  return polygon(mat2(0.92388, 0.38268, -0.38268, 0.92388) * at, 8.0);
}
void main(void) {
  float pixel = 1.0 / v_pixels;
  float far = v_pixels < 2.5 ? length(v_at) - 1.0 : outside(v_at);
  #ifdef PICKING_MODE
  gl_FragColor = far > pixel ? vec4(0.0) : v_color;
  #else
  float body = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, far);
  float inner = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, far + 2.0 * pixel);
  vec4 shape = mix(v_border, v_color, inner) * body;
  float ring = (1.0 - smoothstep(0.2 + 6.0 * pixel, 0.2 + 7.0 * pixel, far)) * (1.0 - body) * v_halo.a * 0.6;
  gl_FragColor = shape + vec4(v_halo.rgb * ring, ring);
  #endif
}`;

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
const NONE = floatColor('rgba(0,0,0,0)');

/** Draws the shapes of the detailed picture: filled or hollow, with a border, and a halo around what is selected. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number], OverviewNode, OverviewTie> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        colour('a_color'),
        colour('a_border'),
        colour('a_halo'),
        colour('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & OverviewNode): void {
    const halo = data.halo === '' ? NONE : floatColor(data.halo);
    this.array.set(
      [
        data.x,
        data.y,
        data.size,
        data.shape,
        floatColor(data.color),
        floatColor(data.border),
        halo,
        nodeIndex,
      ],
      start,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const { u_sizeRatio: size, u_correctionRatio: correction, u_matrix: matrix } = uniformLocations;
    gl.uniform1f(correction ?? null, params.correctionRatio);
    gl.uniform1f(size ?? null, params.sizeRatio);
    gl.uniformMatrix3fv(matrix ?? null, false, params.matrix);
  }
}
