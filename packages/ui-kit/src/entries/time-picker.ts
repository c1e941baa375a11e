export { TimePicker, type TimePickerProps } from 'antd';
