export { Slider, type SliderSingleProps } from 'antd';
